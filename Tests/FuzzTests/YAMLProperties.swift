import Foundation
import Scenario

/// What holds of the YAML reader, whatever the bytes.
enum YAMLProperties {
  /// Reads a document; returns what does not hold.
  static func failures(_ bytes: [UInt8]) -> [String] {
    let node: Node
    do throws(YAMLError) {
      node = try YAML.parse(bytes)
    } catch {
      return refusal(error, bytes)
    }
    return roundTrip(node)
  }

  private static func refusal(_ error: YAMLError, _ bytes: [UInt8]) -> [String] {
    var failures: [String] = []
    if !TextExtent(bytes).holds(error.position) {
      failures.append("\(error.problem) lies outside the text, at \(error.position)")
    }
    for part in ["\(error.found)", "\(error.advice)"] where part.isEmpty || !isOneLine(part) {
      failures.append("a message is empty or more than a line: \(part.debugDescription)")
    }
    if "\(error.found)".count > 200 { failures.append("a message is too long: \(error.found)") }
    return failures
  }

  /// JSON that comes from a document is a document again, with the same data.
  private static func roundTrip(_ node: Node) -> [String] {
    var failures: [String] = []
    let json = node.json()
    let pretty = node.json(pretty: true)
    if !isOneLine(json) { failures.append("the JSON holds control characters") }
    do throws(YAMLError) {
      let again = try YAML.parse(Array(pretty.utf8)).json()
      if again != json { failures.append("JSON read again: \(again)\ninstead of: \(json)") }
    } catch {
      // Escapes make a key longer, and other readers allow no longer ones.
      if error.problem != .keyTooLong {
        failures.append("JSON is refused: \(error.found) at \(error.position): \(pretty)")
      }
    }
    let data = Data(json.utf8)
    if (try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)) == nil {
      // Foundation refuses numbers that are no doubles; they are JSON all the same.
      if !hasHugeNumber(node) { failures.append("Foundation cannot read the JSON \(json)") }
    }
    return failures
  }

  private static func hasHugeNumber(_ node: Node) -> Bool {
    switch node.content {
    case .scalar(let scalar):
      if case .integer(let digits) = scalar.value { return digits.count > 100 }
      return false
    case .sequence(let items): return items.contains(where: hasHugeNumber)
    case .mapping(let entries): return entries.contains { hasHugeNumber($0.value) }
    }
  }
}
