import MutualAid
import Testing

@Suite struct IncidenceTableTests {
  private func table(_ text: String) throws -> IncidenceTable {
    try IncidenceTable(csv: text, male: "m", female: "f")
  }

  @Test func `columns are found by name, and rates are per mille`() throws {
    let table = try table("age,other,f,m\r\n30,x,0.882,0.812\r\n31,y,1.0,0.9\r\n")
    #expect(table.ages == 30...31)
    #expect(table.rate(age: 30, .male) == 0.000812)
    #expect(table.rate(age: 30, .female) == 0.000882)
    #expect(table.rate(age: 32, .male) == nil)
  }

  @Test(arguments: [
    ("", IncidenceTable.TextError.empty),
    ("age,m,f\n", .empty),
    ("age,m\n1,2\n", .missingColumn("f")),
    ("age,m,f\n1,2\n", .cells(line: 2, expected: 3, found: 2)),
    ("age,m,f\n1,2,3\n3,2,3\n", .ageOutOfOrder(line: 3, age: "3")),
    ("age,m,f\n1,2,-3\n", .notARate(line: 2, cell: "-3")),
    ("age,m,f\n1,2,x\n", .notARate(line: 2, cell: "x")),
    ("age,m,f\n1,nan,3\n", .notARate(line: 2, cell: "nan")),
  ])
  func `what is no table is refused with its line`(text: String, error: IncidenceTable.TextError) {
    #expect(throws: error) { try table(text) }
  }
}
