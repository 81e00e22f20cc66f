import Foundation
import Randomness
import Testing

@testable import RedPackets

@Suite struct ClaimingTests {
  @Test func `all claim at once unless told otherwise`() {
    #expect(Claiming().chance == 1)
    #expect(Claiming(window: 10).chance == 1)
    #expect(Claiming(meanDelay: 3600).chance == 1)
  }

  @Test func `who never claims is left out of the others' exponential delay`() {
    #expect(abs(Claiming(never: 0.2).chance - 0.8) < 1e-15)
    let chance = Claiming(never: 0.2, meanDelay: 3600, window: 7200).chance
    #expect(abs(chance - 0.8 * (1 - exp(-2))) < 1e-15)
    #expect(Claiming(never: 1, meanDelay: 3600, window: 7200).chance == 0)
    #expect(Claiming(meanDelay: 1e6, window: 1e-9).chance > 0)
  }
}

@Suite struct MoneyLedgerTests {
  @Test func `a difference is what one side misses`() {
    var ledger = MoneyLedger()
    #expect(ledger.difference == 0)
    ledger.budget = 100
    ledger.overrun = 20
    #expect(ledger.difference == 120)
    (ledger.paid, ledger.unclaimed, ledger.returned, ledger.leaked) = (50, 30, 15, 25)
    #expect(ledger.difference == 0)
  }

  @Test func `ledgers add up line by line`() {
    var sum = MoneyLedger()
    (sum.budget, sum.paid, sum.unclaimed) = (1, 2, 3)
    (sum.returned, sum.leaked, sum.overrun) = (4, 5, 6)
    sum += sum
    var twice = MoneyLedger()
    (twice.budget, twice.paid, twice.unclaimed) = (2, 4, 6)
    (twice.returned, twice.leaked, twice.overrun) = (8, 10, 12)
    #expect(sum == twice)
  }
}

@Suite struct SettlementTests {
  private let amounts = AmountCounts([1: 400, 33: 300, 100: 200, 5000: 7])

  private func settle(
    hunters: Int64 = 0, fraud: Fraud = Fraud(), claiming: Claiming = Claiming(),
    seed: UInt64 = 1
  ) -> Settlement {
    var generator = payoutGenerator(seed)
    return Settlement(
      amounts, hunters: hunters, fraud: fraud, claiming: claiming, using: &generator)
  }

  @Test func `without hunters and with cash all is paid and nothing is drawn`() {
    var generator = payoutGenerator(1)
    var untouched = generator
    let settlement = Settlement(
      amounts, hunters: 0, fraud: Fraud(), claiming: Claiming(), using: &generator)
    #expect(generator.next() == untouched.next())
    #expect(settlement.paid == amounts)
    #expect(settlement.won == amounts)
    #expect(settlement.claims == 907)
    #expect(settlement.ledger.paid == amounts.sum)
    #expect(settlement.flaggedPeople == 0)
  }

  static let cases: [(Int64, Fraud, Claiming)] = [
    (0, Fraud(), Claiming(never: 0.3)), (100, Fraud(share: 0.1), Claiming()),
    (907, Fraud(share: 1, truePositive: 0.5, reducedPay: 0.37), Claiming(redemption: 0.5)),
    (500, Fraud(share: 0.5, truePositive: 1, falsePositive: 1), Claiming()),
    (
      300, Fraud(share: 0.3, truePositive: 0.7, falsePositive: 0.1, reducedPay: 0.33),
      Claiming(never: 0.1, meanDelay: 100, window: 300, redemption: 0.7, sponsorShare: 0.5)
    ),
    (300, Fraud(share: 0.3, falsePositive: 1, reducedPay: 0.5), Claiming(redemption: 0)),
    (1, Fraud(truePositive: 1, reducedPay: 1), Claiming(never: 1)),
  ]

  @Test(arguments: cases.indices)
  func `every fen that was won is paid, unclaimed, returned or leaked`(index: Int) {
    let (hunters, fraud, claiming) = SettlementTests.cases[index]
    for seed in 1...20 as ClosedRange<UInt64> {
      let settlement = settle(hunters: hunters, fraud: fraud, claiming: claiming, seed: seed)
      let ledger = settlement.ledger
      #expect(ledger.paid + ledger.unclaimed + ledger.returned + ledger.leaked == amounts.sum)
      #expect(
        [ledger.paid, ledger.unclaimed, ledger.returned, ledger.leaked].allSatisfy { $0 >= 0 })
      #expect(ledger.budget == 0 && ledger.overrun == 0)
      #expect(settlement.won.count == 907 - hunters)
      #expect(settlement.paid.count <= settlement.claims)
      #expect(settlement.claims <= 907 - hunters)
      #expect(settlement.flaggedPeople <= 907 - hunters)
    }
  }

  @Test func `hunters who are not caught are paid in full, and leak`() {
    let settlement = settle(hunters: 907)
    #expect(settlement.ledger.leaked == amounts.sum)
    #expect(settlement.won == AmountCounts())
    #expect(settlement.claims == 0)
  }

  @Test func `hunters who are caught are paid a part, people who are flagged as well`() {
    let fraud = Fraud(truePositive: 1, falsePositive: 1, reducedPay: 0.5)
    let hunted = settle(hunters: 907, fraud: fraud).ledger
    // 0, 16, 50 and 2500 fen of 1, 33, 100 and 5000.
    #expect(hunted.leaked == 300 * 16 + 200 * 50 + 7 * 2500)
    #expect(hunted.returned == amounts.sum - hunted.leaked)
    let people = settle(hunters: 0, fraud: fraud)
    #expect(people.ledger.paid == hunted.leaked)
    #expect(people.ledger.returned == hunted.returned)
    #expect(people.flaggedPeople == 907)
  }

  @Test func `who does not redeem has claimed, and his money is unclaimed`() {
    let settlement = settle(claiming: Claiming(redemption: 0))
    #expect(settlement.claims == 907)
    #expect(settlement.ledger.unclaimed == amounts.sum)
    #expect(settlement.paid == AmountCounts())
  }

  @Test func `hunters claim and redeem whatever people do`() {
    let settlement = settle(
      hunters: 907, claiming: Claiming(never: 1, redemption: 0))
    #expect(settlement.ledger.leaked == amounts.sum)
  }
}
