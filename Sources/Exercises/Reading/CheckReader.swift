import Diagnostics
import Lessons

/// Reads the checks of `exercise.yml`, each against the call that it makes.
struct CheckReader {
    static let keys = ["id", "name", "call", "input", "expect", "tolerance", "properties", "judge"]
    /// Of numbers that come out of a computation in 64 bits.
    static let usualTolerance = 1e-9

    let calls: [Call]
    let judgeCalls: [Call]

    func checks(in mapping: YAMLMapping) -> [Check]? {
        guard let entries = mapping.mappings("checks") else { return nil }
        if entries.isEmpty { mapping.report(.error, "there is no check", at: "checks") }
        var checks: [Check] = []
        for entry in entries {
            guard let check = check(entry) else { continue }
            if checks.contains(where: { $0.id == check.id }) {
                entry.report(.error, "there are two checks '\(check.id)'", at: "id")
            }
            checks.append(check)
        }
        return checks.count == entries.count && !checks.isEmpty ? checks : nil
    }

    private func check(_ entry: YAMLMapping) -> Check? {
        entry.expectOnly(Self.keys)
        for key in ["id", "name", "input"] { entry.requireKey(key) }
        let (id, name, call) = (id(in: entry), entry.bilingual("name"), call(in: entry))
        guard let call, let value = entry.any("input") else { return nil }
        let input = InputReader(call: call).input(value)
        let demands = DemandReader(call: call, judgeCalls: judgeCalls, input: input).demands(in: entry)
        guard let id, let name, let input, let demands else { return nil }
        return Check(id: Check.ID(id), name: name, call: call.name, input: input, demands: demands)
    }

    private func id(in entry: YAMLMapping) -> String? {
        guard let id = entry.text("id") else { return nil }
        if isName(id) { return id }
        entry.report(.error, "'\(id)' is no name of a check", at: "id", hint: nameRule)
        return nil
    }

    private func call(in entry: YAMLMapping) -> Call? {
        guard let name = entry.has("call") ? entry.text("call") : calls.first?.name else { return nil }
        let known = calls.map(\.name)
        if !entry.has("call"), calls.count > 1 {
            entry.report(.error, "the check does not say what it calls", hint: "call: one of \(known.joined(separator: ", "))")
            return nil
        }
        if let call = calls.first(where: { $0.name == name }) { return call }
        let hint = nearMiss(of: name, in: known) ?? "calls: \(known.joined(separator: ", "))"
        entry.report(.error, "there is no call '\(name)'", at: "call", hint: hint)
        return nil
    }
}
