import JSON

/// A function of the learner's that can be called by name.
public struct ImbikCall {
    let name: String
    let body: (inout ImbikArguments) throws -> WireValue

    /// - Parameter body: takes its arguments in order, calls the function and gives its result.
    public init(_ name: String, _ body: @escaping (inout ImbikArguments) throws -> WireValue) {
        (self.name, self.body) = (name, body)
    }
}

/// The arguments of a call, taken one after another.
public struct ImbikArguments {
    private var values: ArraySlice<JSONValue>

    init(_ values: [JSONValue]) { self.values = values[...] }

    /// The next argument as what the function takes.
    public mutating func next<Value: WireCodable>() throws -> Value {
        try Value(wire: WireValue(values.popFirst() ?? .null))
    }
}
