import Diagnostics
import Lessons

/// Reads what `exercise.yml` says of the wrong solutions.
struct WrongSolutionReader {
    let checks: [Check.ID]
    let source: (String) -> String?

    /// Nil where one of them could not be read.
    func solutions(in mapping: YAMLMapping) -> [WrongSolution]? {
        guard mapping.has("wrong") else { return [] }
        guard let entries = mapping.mappings("wrong") else { return nil }
        let solutions = entries.compactMap(solution)
        for (index, solution) in solutions.enumerated() where solutions[..<index].contains(where: { $0.file == solution.file }) {
            entries[index].report(.error, "'\(solution.file)' stands here twice", at: "file")
        }
        return solutions.count == entries.count ? solutions : nil
    }

    private func solution(_ entry: YAMLMapping) -> WrongSolution? {
        entry.expectOnly(["file", "fails", "why"])
        for key in ["file", "fails", "why"] { entry.requireKey(key) }
        let (file, fails, why) = (entry.text("file"), fails(in: entry), entry.bilingual("why"))
        guard let file, let fails, let why else { return nil }
        let name = file.hasPrefix("wrong/") && file.hasSuffix(".swift") ? String(file.dropFirst(6).dropLast(6)) : ""
        guard isName(name) else {
            entry.report(.error, "'\(file)' is no file of a wrong solution", at: "file", hint: "for example: wrong/no-shift.swift")
            return nil
        }
        guard let text = source(file) else {
            entry.report(.error, "the exercise has no file '\(file)'", at: "file")
            return nil
        }
        return WrongSolution(file: file, source: text, fails: fails, why: why)
    }

    private func fails(in entry: YAMLMapping) -> [Check.ID]? {
        guard let values = entry.any("fails")?.list() else { return nil }
        if values.isEmpty { entry.report(.error, "a wrong solution must fail a check", at: "fails") }
        let known = checks.map(\.name)
        let found = values.compactMap { value -> Check.ID? in
            guard let name = value.text() else { return nil }
            if checks.isEmpty || known.contains(name) { return Check.ID(name) }
            value.report(
                .error, "there is no check '\(name)'",
                hint: nearMiss(of: name, in: known) ?? "checks: \(known.joined(separator: ", "))")
            return nil
        }
        return found.count == values.count && !found.isEmpty ? found : nil
    }
}
