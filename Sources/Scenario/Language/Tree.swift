/// A scenario's text as data, each part with the place where it was written.
///
/// Files, `extends`, `compare` and the flags of the command line all become trees; a tree is
/// changed before it is decoded, so that every value is checked in one place.
struct Tree: Sendable {
  /// Where it was written.
  var place: Place

  /// What it holds.
  var content: Content

  /// The three kinds of data in a document.
  indirect enum Content: Sendable {
    case scalar(Scalar)
    case sequence([Tree])
    case mapping([Entry])
  }

  /// A key with its value.
  struct Entry: Sendable {
    var key: String
    var place: Place
    var value: Tree
  }

  init(place: Place, content: Content) {
    self.place = place
    self.content = content
  }

  /// Takes over a document that was read from `source`.
  ///
  /// - Parameters:
  ///   - node: the document.
  ///   - source: where it was read from, as messages name it.
  ///   - inFile: whether positions within `source` mean something to the reader.
  init(_ node: Node, source: String, inFile: Bool = true) {
    func place(_ position: SourcePosition) -> Place {
      Place(source: source, position: inFile ? position : nil)
    }
    self.place = place(node.position)
    switch node.content {
    case .scalar(let scalar):
      content = .scalar(scalar)
    case .sequence(let items):
      content = .sequence(items.map { Tree($0, source: source, inFile: inFile) })
    case .mapping(let entries):
      content = .mapping(
        entries.map {
          Entry(
            key: $0.key, place: place($0.keyPosition),
            value: Tree($0.value, source: source, inFile: inFile))
        })
    }
  }

  /// The value of a key, if this is a mapping that has it.
  subscript(key: String) -> Tree? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The text of a scalar; `nil` for a collection or for null.
  var text: String? {
    guard case .scalar(let scalar) = content, scalar.value != .null else { return nil }
    return scalar.text
  }

  /// This tree without a key.
  func removing(_ key: String) -> Tree {
    guard case .mapping(let entries) = content else { return self }
    return Tree(place: place, content: .mapping(entries.filter { $0.key != key }))
  }

  /// This tree without the key at the end of a path, where there is one.
  func removing(_ path: [String]) -> Tree {
    guard let key = path.first, case .mapping(var entries) = content else { return self }
    guard path.count > 1 else { return removing(key) }
    guard let i = entries.firstIndex(where: { $0.key == key }) else { return self }
    entries[i].value = entries[i].value.removing(Array(path.dropFirst()))
    return Tree(place: place, content: .mapping(entries))
  }

  /// This tree with everything that `other` says instead: mappings are merged key by key,
  /// anything else is replaced.
  func overridden(by other: Tree) -> Tree {
    guard case .mapping(var entries) = content, case .mapping(let changes) = other.content else {
      return other
    }
    for change in changes {
      if let i = entries.firstIndex(where: { $0.key == change.key }) {
        entries[i].value = entries[i].value.overridden(by: change.value)
        entries[i].place = change.place
      } else {
        entries.append(change)
      }
    }
    return Tree(place: other.place, content: .mapping(entries))
  }

  /// This tree with the value at a path replaced; mappings on the way are made where missing.
  ///
  /// - Parameters:
  ///   - path: keys from the top, or whole numbers from 0 for the items of a sequence; at most
  ///     as many as a document may be deep.
  ///   - value: what is put there.
  ///   - place: where the path was written; that of the value if `nil`. Keys that are made stand
  ///     there.
  /// - Returns: the changed tree, or `nil` if the path leads through something else or too deep.
  func setting(_ path: ArraySlice<String>, to value: Tree, at place: Place? = nil) -> Tree? {
    guard path.count <= YAML.deepest else { return nil }
    guard let key = path.first else { return value }
    var result = self
    switch content {
    case .mapping(var entries):
      if let i = entries.firstIndex(where: { $0.key == key }) {
        guard let inner = entries[i].value.setting(path.dropFirst(), to: value, at: place) else {
          return nil
        }
        entries[i].value = inner
      } else {
        let made = place ?? value.place
        let empty = Tree(place: made, content: .mapping([]))
        guard let inner = empty.setting(path.dropFirst(), to: value, at: place) else { return nil }
        entries.append(Entry(key: key, place: made, value: inner))
      }
      result.content = .mapping(entries)
    case .sequence(var items):
      guard let i = Int(key), items.indices.contains(i),
        let inner = items[i].setting(path.dropFirst(), to: value, at: place)
      else { return nil }
      items[i] = inner
      result.content = .sequence(items)
    case .scalar(let scalar):
      // A path may begin anew below a key that was left empty.
      guard scalar.value == .null else { return nil }
      return Tree(place: self.place, content: .mapping([])).setting(path, to: value, at: place)
    }
    return result
  }
}
