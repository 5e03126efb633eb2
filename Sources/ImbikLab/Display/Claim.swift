/// Checks a statement of the lesson and shows it with its verdict.
///
///     claim("the model prefers 'Paris' to 'London'", paris > london)
///
/// A claim that does not hold is shown as failed, and `imbik run` then fails too; the cell itself goes on.
///
/// - Parameters:
///   - text: what is claimed, as a sentence for the reader.
///   - holds: whether it is so.
public func claim(_ text: String, _ holds: Bool) {
    send(.claim(text: text, holds: holds))
}
