package import JSON

/// The first thing that a check found wrong, with what it was tried with.
package struct Finding: Hashable, Sendable {
    package var request: Request
    package var outcome: CallOutcome
    package var mistake: Mistake
    /// What should have come out, where one value is right.
    package var expected: JSONValue?
    /// Why the listed wrong solution with the same outputs is wrong.
    package var likelyCause: BilingualText?

    package init(
        request: Request, outcome: CallOutcome, mistake: Mistake, expected: JSONValue? = nil, likelyCause: BilingualText? = nil
    ) {
        (self.request, self.outcome, self.mistake) = (request, outcome, mistake)
        (self.expected, self.likelyCause) = (expected, likelyCause)
    }
}

/// Where something stands in a value: `[2]["word"]`.
package struct ValuePath: Hashable, Sendable {
    package enum Step: Hashable, Sendable {
        /// From 0.
        case index(Int)
        case key(String)
    }

    package var steps: [Step]

    package init(_ steps: [Step] = []) { self.steps = steps }

    func appending(_ step: Step) -> ValuePath { ValuePath(steps + [step]) }
}

/// How an output differs from what must hold of it.
package enum Mistake: Hashable, Sendable {
    /// There is no output; the outcome says why.
    case noValue
    /// The output is none of the call's type; only code that gets around the worker can do that.
    case wrongType(at: ValuePath, expected: ValueType)
    case length(at: ValuePath, expected: Int, found: Int)
    case missingKey(at: ValuePath, String)
    case surplusKey(at: ValuePath, String)
    /// An infinite number or none at all where a finite one belongs.
    case notFinite(at: ValuePath, expected: JSONValue, found: JSONValue)
    /// The largest difference of numbers is at `at`; `count` numbers differ.
    case number(at: ValuePath, expected: JSONValue, found: JSONValue, count: Int)
    case value(at: ValuePath, expected: JSONValue, found: JSONValue)
    /// The property does not hold, first at `at`; `found` is the sum, the length or the element.
    case property(Property, at: ValuePath, found: JSONValue)
    case judged(by: String, Bound, found: Double)
}
