package import JSON

/// One call of a learner's function.
package struct Request: Hashable, Sendable {
    package var check: Check.ID
    /// The name of the call.
    package var call: String
    package var arguments: [JSONValue]

    package init(check: Check.ID, call: String, arguments: [JSONValue]) {
        (self.check, self.call, self.arguments) = (check, call, arguments)
    }
}
