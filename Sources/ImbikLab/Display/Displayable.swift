/// A value that shows itself as more than its description: a table, a plot, a model.
///
/// A cell's last expression is shown this way; `show(_:)` does it anywhere in a cell.
///
///     struct Die: Displayable {
///         var pips: Int
///         var display: MIMEBundle { MIMEBundle(text: String(repeating: "●", count: pips)) }
///     }
public protocol Displayable {
    /// The value in every format it has.
    var display: MIMEBundle { get }
}

extension MIMEBundle: Displayable {
    /// The bundle itself.
    public var display: MIMEBundle { self }
}

/// Shows a value in the output of the running cell.
///
/// A `Displayable` value shows itself; an array of them shows each; any other value shows its description.
/// The empty value `()` shows nothing. Outside a lesson, in a plain script, the text goes to standard output.
public func show<Value>(_ value: Value) {
    if Value.self == Void.self { return }
    if let value = value as? any Displayable {
        send(.display(value.display))
    } else if let list = value as? [any Displayable], !list.isEmpty {
        for item in list { send(.display(item.display)) }
    } else {
        send(.display(MIMEBundle(text: String(describing: value))))
    }
}
