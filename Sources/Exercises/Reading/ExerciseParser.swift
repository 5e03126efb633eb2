import Diagnostics
import Lessons

/// Reads `exercise.yml`; whatever it reports, it gives an exercise only if a learner could try it.
struct ExerciseParser {
    /// The keys of the file; `exercises/exercise.schema.json` lists the same.
    static let keys = ["id", "lesson", "title", "text", "points", "minutes", "hints", "calls", "limits", "checks", "wrong"]

    let file: SourceFile
    /// A file of the exercise's folder; nil where there is none.
    let source: (String) -> String?

    func exercise() -> Exercise? {
        guard let mapping = YAMLText(file: file, name: "exercise").mapping() else { return nil }
        mapping.expectOnly(Self.keys)
        for key in Self.keys where key != "limits" && key != "wrong" { mapping.requireKey(key) }
        let id = name("id", "an exercise id", in: mapping)
        let lesson = name("lesson", "a lesson id", in: mapping)
        let (title, text) = (mapping.bilingual("title"), mapping.bilingual("text"))
        let points = mapping.integer("points", atLeast: 1)
        let minutes = mapping.integer("minutes", atLeast: 1)
        let hints = hints(in: mapping)
        let limits = limits(in: mapping)
        let calls = calls(in: mapping)
        let judgeCalls = source("judge.swift").map(Call.all) ?? []
        let reader = CheckReader(calls: calls ?? [], judgeCalls: judgeCalls)
        let checks = calls == nil ? nil : reader.checks(in: mapping)
        let wrong = WrongSolutionReader(checks: checks?.map(\.id) ?? [], source: source).solutions(in: mapping)
        guard let starter = required("starter.swift", mapping), let solution = required("solution.swift", mapping),
            let id, let lesson, let title, let text, let points, let minutes, let hints, let calls, let checks, let wrong
        else { return nil }
        let sources = Exercise.Sources(
            starter: starter, solution: solution, adapter: source("adapter.swift"), judge: source("judge.swift"))
        return Exercise(
            id: Exercise.ID(id), lesson: Lesson.ID(lesson), title: title, text: text, points: points, minutes: minutes,
            hints: hints, calls: calls, judgeCalls: judgeCalls, limits: limits, checks: checks, wrong: wrong, sources: sources)
    }

    private func required(_ name: String, _ mapping: YAMLMapping) -> String? {
        if let text = source(name) { return text }
        mapping.report(.error, "the exercise has no file '\(name)'")
        return nil
    }

    private func name(_ key: String, _ what: Phrase, in mapping: YAMLMapping) -> String? {
        guard let name = mapping.text(key) else { return nil }
        if isName(name) { return name }
        mapping.report(.error, "'\(name)' is not \(what)", at: key, hint: nameRule)
        return nil
    }

    private func hints(in mapping: YAMLMapping) -> [BilingualText]? {
        guard let entries = mapping.mappings("hints") else { return nil }
        if entries.isEmpty { mapping.report(.error, "there is no hint", at: "hints", hint: "from a nudge to nearly the answer") }
        let hints = entries.compactMap { $0.bilingual() }
        return hints.count == entries.count && !hints.isEmpty ? hints : nil
    }

    private func calls(in mapping: YAMLMapping) -> [Call]? {
        guard let texts = mapping.any("calls")?.list() else { return nil }
        if texts.isEmpty { mapping.report(.error, "there is nothing to call", at: "calls") }
        var calls: [Call] = []
        for value in texts {
            guard let text = value.text() else { continue }
            do throws(CallError) {
                let call = try Call.parse(text)
                if calls.contains(where: { $0.name == call.name }) {
                    value.report(.error, "there are two calls named '\(call.name)'")
                }
                calls.append(call)
            } catch {
                value.report(.error, error.words.problem, hint: error.words.hint)
            }
        }
        return calls.count == texts.count && !calls.isEmpty ? calls : nil
    }

    private func limits(in mapping: YAMLMapping) -> Exercise.Limits {
        var limits = Exercise.Limits()
        guard let entry = mapping.mapping("limits") else { return limits }
        entry.expectOnly(["seconds", "memory"])
        if let seconds = entry.integer("seconds", atLeast: 1) { limits.seconds = seconds }
        if let memory = entry.text("memory") {
            let words = memory.split(separator: " ")
            let units = ["MiB": 1 << 20, "GiB": 1 << 30]
            if words.count == 2, let number = Int(words[0]), let unit = units[String(words[1])], (1...1024).contains(number) {
                limits.memoryBytes = number * unit
            } else {
                entry.report(.error, "'\(memory)' is no amount of memory", at: "memory", hint: "for example: 512 MiB, 2 GiB")
            }
        }
        return limits
    }
}

extension YAMLMapping {
    /// The text under `key` in both languages.
    func bilingual(_ key: String) -> BilingualText? { mapping(key)?.bilingual() }

    /// This mapping as a text in both languages.
    func bilingual() -> BilingualText? {
        let tags = Language.allCases.map(\.rawValue)
        expectOnly(tags)
        for tag in tags { requireKey(tag) }
        guard let english = text(Language.english.rawValue), let turkish = text(Language.turkish.rawValue) else { return nil }
        return BilingualText(english: english, turkish: turkish)
    }
}
