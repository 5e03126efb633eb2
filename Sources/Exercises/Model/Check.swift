package import JSON

/// One thing that is tried with a learner's code: inputs, and what must come out.
package struct Check: Hashable, Sendable {
    package struct ID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
        package var name: String

        package init(_ name: String) { self.name = name }
        package init(stringLiteral name: String) { self.name = name }
        package var description: String { name }
    }

    package var id: ID
    package var name: BilingualText
    /// The name of the call.
    package var call: String
    package var input: CheckInput
    /// At least one; each must hold.
    package var demands: [Demand]

    package init(id: ID, name: BilingualText, call: String, input: CheckInput, demands: [Demand]) {
        (self.id, self.name, self.call, self.input, self.demands) = (id, name, call, input, demands)
    }
}

/// What must hold of an output.
package enum Demand: Hashable, Sendable {
    /// Every number is within the tolerance, absolute or as a part of the expected one, whichever is larger.
    case equal(to: ExpectedValue, tolerance: Double)
    case property(Property)
    /// What a function of `judge.swift`, given the arguments and then the output, gives.
    case judged(by: String, Bound)
}

package enum ExpectedValue: Hashable, Sendable {
    case value(JSONValue)
    /// What `solution.swift` gives for the same arguments.
    case solution
    /// What the real model's file says.
    case model
}

/// Where a number must lie.
package enum Bound: Hashable, Sendable {
    case atMost(Double)
    case atLeast(Double)
}
