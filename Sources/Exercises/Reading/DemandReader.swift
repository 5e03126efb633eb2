import Diagnostics
import Lessons

/// Reads what must hold of an output: `expect`, `properties`, `judge`.
struct DemandReader {
    let call: Call
    let judgeCalls: [Call]
    /// Nil where it could not be read.
    let input: CheckInput?

    func demands(in entry: YAMLMapping) -> [Demand]? {
        guard ["expect", "properties", "judge"].contains(where: entry.has) else {
            entry.report(.error, "the check demands nothing", hint: "give it 'expect', 'properties' or 'judge'")
            return nil
        }
        var demands: [Demand?] = []
        if let value = entry.any("expect") { demands.append(expected(value, in: entry)) }
        if entry.has("properties") { demands += (entry.any("properties")?.list() ?? []).flatMap(properties) }
        if entry.has("judge") { demands.append(entry.mapping("judge").flatMap(judge)) }
        let whole = demands.compactMap { $0 }
        return whole.count == demands.count && !whole.isEmpty ? whole : nil
    }

    private func expected(_ value: YAMLValue, in entry: YAMLMapping) -> Demand? {
        var tolerance = CheckReader.usualTolerance
        if let given = entry.any("tolerance") {
            guard let number = given.tolerance() else { return nil }
            tolerance = number
        }
        switch value.content {
        case .scalar("solution", isQuoted: false): return .equal(to: .solution, tolerance: tolerance)
        case .scalar("model", isQuoted: false):
            return isModelKnown(value) ? .equal(to: .model, tolerance: tolerance) : nil
        case .scalar, .list, .mapping:
            return value.typed(call.result).map { .equal(to: .value($0), tolerance: tolerance) }
        }
    }

    private func isModelKnown(_ value: YAMLValue) -> Bool {
        let problem: Phrase
        switch input {
        case nil: return true
        case .model(let questions)?:
            if questions.allSatisfy(\.topic.hasExpectedValue) { return true }
            problem = "the model's file does not say this"
        case .values?, .random?: problem = "the check asks no model"
        }
        value.report(.error, problem, hint: "write 'expect: solution'")
        return false
    }

    private func judge(_ entry: YAMLMapping) -> Demand? {
        entry.expectOnly(["call", "atMost", "atLeast"])
        entry.requireKey("call")
        guard let name = entry.text("call") else { return nil }
        guard let found = judgeCalls.first(where: { $0.name == name }) else {
            let known = judgeCalls.map(\.name)
            let list: Phrase = known.isEmpty ? "judge.swift has no function that could be called" : "functions: \(known.joined(separator: ", "))"
            entry.report(.error, "judge.swift has no function '\(name)'", at: "call", hint: nearMiss(of: name, in: known) ?? list)
            return nil
        }
        let wanted = call.parameters.map(\.type) + [call.result]
        guard found.parameters.map(\.type) == wanted, found.result == .double else {
            let types = wanted.map(\.description).joined(separator: ", ")
            entry.report(.error, "'\(found.title)' must take (\(types)) and give a Double", at: "call")
            return nil
        }
        switch (entry.any("atMost"), entry.any("atLeast")) {
        case (let most?, nil): return most.number().map { .judged(by: name, .atMost($0)) }
        case (nil, let least?): return least.number().map { .judged(by: name, .atLeast($0)) }
        case (nil, nil), (_?, _?):
            entry.report(.error, "a judge has one bound", hint: "atMost: 0.05, or atLeast: 0.9")
            return nil
        }
    }

    // MARK: - Properties

    static let propertyKeys = [
        "sum", "rowSums", "between", "length", "lengthOf", "shape", "finite", "increasing", "decreasing", "distinct", "oneOf",
    ]

    private func properties(_ value: YAMLValue) -> [Demand?] {
        guard let entry = value.mapping else {
            value.report(.error, "a property is a mapping", hint: "for example: { sum: 1 }")
            return [nil]
        }
        entry.expectOnly(Self.propertyKeys + ["tolerance"])
        let tolerance = entry.any("tolerance").map { $0.tolerance() } ?? CheckReader.usualTolerance
        let found = Self.propertyKeys.filter(entry.has)
        if found.isEmpty, entry.keys.allSatisfy({ $0 == "tolerance" }) {
            value.report(.error, "there is no property in it", hint: "for example: { sum: 1 }")
        }
        guard let tolerance, !found.isEmpty else { return [nil] }
        return found.map { key in entry.any(key).flatMap { property(key, $0, tolerance) }.map(Demand.property) }
    }

    private func property(_ key: String, _ value: YAMLValue, _ tolerance: Double) -> Property? {
        switch key {
        case "sum": return value.number().map { .sum($0, tolerance: tolerance) }
        case "rowSums": return value.number().map { .rowSums($0, tolerance: tolerance) }
        case "between": return value.range { $0.number() }.map { .between($0, tolerance: tolerance) }
        case "length": return value.integer().map { .length($0) }
        case "lengthOf":
            guard let number = value.integer() else { return nil }
            if (1...call.parameters.count).contains(number) { return .lengthOfArgument(number - 1) }
            value.report(.error, "'\(call.title)' has no argument \(number)", hint: "arguments are counted from 1")
            return nil
        case "shape":
            guard let levels = value.list() else { return nil }
            let counts = levels.compactMap { $0.integer() }
            return counts.count == levels.count ? .shape(counts) : nil
        case "oneOf":
            guard let values = value.list() else { return nil }
            let typed = values.compactMap { $0.typed(call.result) }
            return typed.count == values.count ? .oneOf(typed) : nil
        default:
            guard case .scalar("true", isQuoted: false) = value.content else {
                value.report(.error, "'\(key)' must be true", hint: "leave it out where it need not hold")
                return nil
            }
            return key == "finite" ? .finite : key == "increasing" ? .increasing : key == "decreasing" ? .decreasing : .distinct
        }
    }
}

extension YAMLValue {
    fileprivate func tolerance() -> Double? {
        guard let number = number() else { return nil }
        if number >= 0 { return number }
        report(.error, "a tolerance can't be negative")
        return nil
    }
}
