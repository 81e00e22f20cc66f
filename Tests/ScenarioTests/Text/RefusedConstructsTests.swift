import Scenario
import Testing

@Suite struct RefusedConstructsTests {
  @Test(arguments: [
    Refused("a: &x 1\n", 1, 4, .anchor),
    Refused("&x a: 1\n", 1, 1, .anchor),
    Refused("- &x\n  a: 1\n", 1, 3, .anchor),
    Refused("a:\n  &x\n  b: 1\n", 2, 3, .anchor),
    Refused("[&x 1]", 1, 2, .anchor),
  ])
  func `anchors are refused`(refused: Refused) {
    expectRefusal(refused)
  }

  @Test(arguments: [
    Refused("a: *x\n", 1, 4, .alias),
    Refused("*x : 1\n", 1, 1, .alias),
    Refused("[1, *x]", 1, 5, .alias),
  ])
  func `aliases are refused`(refused: Refused) {
    expectRefusal(refused)
  }

  @Test(arguments: [
    Refused("a: !!str 1\n", 1, 4, .tag),
    Refused("!x\na: 1\n", 1, 1, .tag),
    Refused("- !<tag:x> 1\n", 1, 3, .tag),
    Refused("{a: !x b}", 1, 5, .tag),
  ])
  func `tags are refused`(refused: Refused) {
    expectRefusal(refused)
  }

  @Test(arguments: [
    Refused("<<: {a: 1}\n", 1, 1, .mergeKey),
    Refused("a: 1\n<< : b\n", 2, 1, .mergeKey),
    Refused("{<<: a}", 1, 2, .mergeKey),
  ])
  func `merge keys are refused`(refused: Refused) {
    expectRefusal(refused)
  }

  @Test(arguments: [
    Refused("? a\n: 1\n", 1, 1, .complexKey),
    Refused("?\n", 1, 1, .complexKey),
    Refused("a: 1\n? b\n", 2, 1, .complexKey),
    Refused("- ? a\n", 1, 3, .complexKey),
    Refused("[a]: 1\n", 1, 1, .complexKey),
  ])
  func `keys that are no text are refused`(refused: Refused) {
    expectRefusal(refused)
  }

  @Test(arguments: [
    Refused("%YAML 1.2\n---\na: 1\n", 1, 1, .directive),
    Refused("\n# note\n%TAG ! x\n", 3, 1, .directive),
  ])
  func `directives are refused`(refused: Refused) {
    expectRefusal(refused)
  }

  @Test(arguments: [
    Refused("\ta: 1\n", 1, 1, .tab),
    Refused("a:\n\tb: 1\n", 2, 1, .tab),
    Refused("a:\n  \tb: 1\n", 2, 3, .tab),
    Refused("a:\t1\n", 1, 3, .tab),
    Refused("a: 1\t\n", 1, 5, .tab),
    Refused("-\ta\n", 1, 2, .tab),
    Refused("a: \"b\tc\"\n", 1, 6, .tab),
    Refused("[1,\t2]", 1, 4, .tab),
    Refused("a: 1\n\t\n", 2, 1, .tab),
    Refused("a: 1\n\t# note\n", 2, 1, .tab),
    Refused("# note\n\ta: 1\n", 2, 1, .tab),
  ])
  func `tabs outside comment lines are refused`(refused: Refused) {
    expectRefusal(refused)
  }

  @Test(arguments: [
    Refused("a: \0", 1, 4, .forbiddenCharacter(0)),
    Refused("# \u{7}", 1, 3, .forbiddenCharacter(7)),
    Refused("a: \u{7F}", 1, 4, .forbiddenCharacter(0x7F)),
    Refused("分: \u{9F}", 1, 4, .forbiddenCharacter(0x9F)),
    Refused("a: \u{FEFF}b", 1, 4, .forbiddenCharacter(0xFEFF)),
    Refused("\u{FEFF}\u{FEFF}a", 1, 1, .forbiddenCharacter(0xFEFF)),
    Refused("a: \u{FFFE}", 1, 4, .forbiddenCharacter(0xFFFE)),
    Refused("a: \u{FFFF}", 1, 4, .forbiddenCharacter(0xFFFF)),
  ])
  func `characters that cannot be seen are refused`(refused: Refused) {
    expectRefusal(refused)
  }
}
