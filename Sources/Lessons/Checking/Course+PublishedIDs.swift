package import Diagnostics

extension Course {
    /// Every id that something is kept under, in the order of the course. A cell without a label has none.
    package var ids: [PublishedIDs.ID] {
        var ids: [PublishedIDs.ID] = []
        for entry in entries {
            guard let first = outline.languages.first, let lesson = entry.lesson(in: first) else { continue }
            ids.append(.init(kind: .lesson, name: lesson.id.name))
            for block in lesson.blocks {
                switch block {
                case .heading, .prose: continue
                case .cell(let cell):
                    guard !CellDraft.isGenerated(cell.label.name) else { continue }
                    ids.append(.init(kind: .cell, name: "\(lesson.id)/\(cell.label)"))
                case .quiz(let quiz): ids.append(.init(kind: .quiz, name: "\(lesson.id)/\(quiz.id)"))
                case .exercise(let id): ids.append(.init(kind: .exercise, name: id.name))
                }
            }
        }
        return ids
    }

    /// Published ids that are gone, and renames that lead nowhere.
    package func idDiagnostics(_ published: PublishedIDs, file: String, _ text: AuthorsText) -> [Diagnostic] {
        let here = Set(ids)
        let listed = Set(published.entries.map(\.id))
        let fresh = ids.filter { !listed.contains($0) }
        let lessons = published.renames.lessons
        var found: [Diagnostic] = []
        func report(_ problem: Phrase, _ entry: PublishedIDs.Entry, hint: Phrase) {
            found.append(text.diagnostic(.error, problem, at: SourcePosition(file: file, line: entry.line), hint: hint))
        }
        /// The id in the lesson's present name.
        func now(_ id: PublishedIDs.ID) -> PublishedIDs.ID {
            guard let place = id.inLesson, let lesson = lessons[place.lesson] else { return id }
            return .init(kind: id.kind, name: "\(lesson)/\(place.name)")
        }
        for entry in published.entries {
            switch entry.fate {
            case .kept:
                guard !here.contains(now(entry.id)) else { continue }
                let candidates = fresh.filter { $0.kind == entry.id.kind }.map(\.name)
                let remedy: Phrase =
                    nearest(to: entry.id.name, in: candidates).map {
                        "if it is '\($0)' now, write '\(entry.id) = \($0)'; if it is no more, '\(entry.id) retired'"
                    } ?? "if it was renamed, write '\(entry.id) = NEW-ID'; if it is no more, '\(entry.id) retired'"
                report("'\(entry.id)' is gone from the course, and learners' progress is kept under it", entry, hint: remedy)
            case .renamed(let new):
                let target = PublishedIDs.ID(kind: entry.id.kind, name: new)
                if here.contains(now(entry.id)) {
                    report("'\(entry.id)' is renamed here, and still in the course", entry, hint: "an id that was published is not given to something else")
                } else if !here.contains(now(target)), !listed.contains(target) {
                    report("'\(target)' is not in the course", entry, hint: "behind '=' stands what it is called now")
                }
            case .retired:
                guard here.contains(now(entry.id)) else { continue }
                report("'\(entry.id)' is retired here, and still in the course", entry, hint: "an id that was published is not given to something else")
            }
        }
        let unlisted = fresh.filter { id in !published.entries.contains { now($0.id) == id } }
        if !unlisted.isEmpty {
            let names = unlisted.prefix(5).map(\.description).joined(separator: ", ") + (unlisted.count > 5 ? " …" : "")
            let problem: Phrase = unlisted.count == 1 ? "1 id of the course is not listed: \(names)" : "\(unlisted.count) ids of the course are not listed: \(names)"
            let line = max(published.entries.last?.line ?? 1, 1)
            found.append(
                text.diagnostic(
                    .warning, problem, at: SourcePosition(file: file, line: line),
                    hint: "before learners see them, 'imbik check --list-ids' adds them"))
        }
        return found
    }
}

extension PublishedIDs {
    /// The lines that list what is not yet listed; empty if all is.
    package func additions(for course: Course) -> String {
        let lessons = renames.lessons
        let known = Set(entries.map { entry -> ID in
            guard let place = entry.id.inLesson, let lesson = lessons[place.lesson] else { return entry.id }
            return ID(kind: entry.id.kind, name: "\(lesson)/\(place.name)")
        })
        let targets = Set(entries.map(\.id))
        return course.ids.filter { !known.contains($0) && !targets.contains($0) }.map { "\($0)\n" }.joined()
    }
}
