import Testing

@testable import Wording

@Suite("Catalogues")
struct CatalogueTests {
  @Test("Entries with continued lines and escapes are read")
  func reading() throws {
    let text = """
      # a comment
      msgid ""
      msgstr ""
      "Language: zh_CN\\n"

      msgid "a \\"key\\" {1}\\n"
      "goes on"
      msgstr "键 {1}"
      """
    #expect(
      try PortableObject.entries(text) == [
        .init(template: "a \"key\" {1}\ngoes on", words: "键 {1}")
      ])
  }

  @Test(
    "Mistakes are refused with their line",
    arguments: [
      ("msgid \"a\"\nmsgstr \"\"\n", 3), ("msgid a\n", 1), ("#, fuzzy\n", 1),
      ("msgid \"a\"\nmsgid_plural \"b\"\n", 2), ("msgid \"a\\x\"\n", 1), ("msgid \"\"\"\n", 1),
    ])
  func mistakes(_ text: String, _ line: Int) {
    #expect { try PortableObject.entries(text) } throws: {
      ($0 as? PortableObject.Mistake)?.line == line
    }
  }

  @Test("No template stands twice, and each keeps its arguments in Chinese")
  func chinese() throws {
    var seen: [String: String] = [:]
    for file in Catalogue.chineseFiles {
      for entry in try PortableObject.entries(String(decoding: file.bytes, as: UTF8.self)) {
        let earlier = seen.updateValue(file.name, forKey: entry.template)
        #expect(earlier == nil, "\(entry.template) in \(file.name) and \(earlier ?? "")")
        #expect(
          arguments(entry.words) == arguments(entry.template), "\(file.name): \(entry.template)")
      }
    }
  }

  private func arguments(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{[0-9]+\}/).map { String($0.output) })
  }

  @Test(
    "The environment chooses the language",
    arguments: [
      (["LANG": "zh_CN.UTF-8"], Language.chinese), (["LANG": "en_US.UTF-8"], .english),
      (["LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"], .english),
      (["LANG": "de_DE", "LC_MESSAGES": "zh_TW"], .chinese),
      (["LC_ALL": "", "LANG": "zh"], .chinese),
      ([:], .english), (["LANG": "zhx"], .english),
    ])
  func environment(_ variables: [String: String], _ expected: Language) {
    #expect(Language(environment: { variables[$0] }) == expected)
  }
}
