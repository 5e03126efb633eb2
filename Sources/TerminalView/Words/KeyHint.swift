/// A key, and what it does here.
package struct KeyHint: Hashable, Sendable {
    package var key: String
    package var does: String

    package init(_ key: String, _ does: String) { (self.key, self.does) = (key, does) }
}
