import JSON

extension Demand {
    /// How an output of the right type violates this demand; nil where it holds.
    ///
    /// - Parameter judged: what the judge's function gave; a judge that was not yet asked finds nothing.
    func mistake(in value: JSONValue, _ request: Request, expected: RequestPlan.Expected, judged: Double?) -> Mistake? {
        switch self {
        case .equal(let wanted, let tolerance):
            guard let right = wanted.value(expected) else { return nil }
            return Comparison.mistake(expected: right, found: value, tolerance: tolerance)
        case .property(let property): return property.mistake(in: value, arguments: request.arguments)
        case .judged(let name, let bound):
            guard let judged, !bound.holds(judged) else { return nil }
            return .judged(by: name, bound, found: judged)
        }
    }
}

extension ExpectedValue {
    func value(_ expected: RequestPlan.Expected) -> JSONValue? {
        switch self {
        case .value(let value): value
        case .solution: expected.solution
        case .model: expected.model
        }
    }
}

extension Bound {
    /// Never for what is not a number.
    func holds(_ value: Double) -> Bool {
        switch self {
        case .atMost(let most): value <= most
        case .atLeast(let least): value >= least
        }
    }
}
