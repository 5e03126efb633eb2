package import Diagnostics

/// The ids that learners' progress and answers are kept under, as `lessons/ids.txt` lists them; none may vanish unsaid.
///
///     lesson foundation-models
///     cell foundation-models/load
///     quiz foundation-models/next-token
///     quiz foundation-models/old-name = foundation-models/next-token
///     cell foundation-models/gone retired
///
/// What is renamed keeps its progress. Of a lesson that is renamed, cells and quizzes follow by themselves.
package struct PublishedIDs: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case lesson
        case cell
        case quiz
        case exercise
    }

    package enum Fate: Hashable, Sendable {
        case kept
        case renamed(String)
        case retired
    }

    package struct ID: Hashable, Sendable, CustomStringConvertible {
        package var kind: Kind
        /// A lesson's or exercise's id; a cell's or quiz's behind its lesson's and a slash.
        package var name: String

        package var description: String { "\(kind.rawValue) \(name)" }
    }

    package struct Entry: Hashable, Sendable {
        package var id: ID
        package var fate: Fate
        package var line: Int
    }

    package var entries: [Entry] = []

    /// Reads the list. Never throws; what is wrong comes back as diagnostics.
    package static func parse(_ text: String, file name: String) -> (ids: PublishedIDs, diagnostics: [Diagnostic]) {
        let file = SourceFile(name: name, text: text)
        var ids = PublishedIDs()
        var lines: [ID: Int] = [:]
        for (index, line) in file.lines.enumerated() {
            let words = line.split { $0 == " " || $0 == "\t" }
            guard let first = words.first, !first.hasPrefix("#") else { continue }
            let fate: Fate? = switch words.count {
            case 2: .kept
            case 3: words[2] == "retired" ? .retired : nil
            case 4: words[2] == "=" ? .renamed(String(words[3])) : nil
            default: nil
            }
            guard let kind = Kind(rawValue: String(first)), let fate else {
                file.report(
                    .error, "this line is not understood", line: index + 1,
                    hint: "write 'KIND ID', 'KIND ID = NEW-ID' or 'KIND ID retired'; kinds: lesson, cell, quiz, exercise")
                continue
            }
            let id = ID(kind: kind, name: String(words[1]))
            if let before = lines.updateValue(index + 1, forKey: id) {
                file.report(.error, "'\(id)' stands here twice", line: index + 1, hint: "it stands in line \(before) already")
                continue
            }
            ids.entries.append(Entry(id: id, fate: fate, line: index + 1))
        }
        return (ids, file.diagnostics)
    }

    /// What is kept under old ids, by where each leads in the end.
    package var renames: Renames {
        var next: [ID: ID] = [:]
        for entry in entries {
            if case .renamed(let new) = entry.fate { next[entry.id] = ID(kind: entry.id.kind, name: new) }
        }
        func last(_ id: ID) -> ID {
            var id = id
            // As many steps as there are entries: a circle ends, too.
            for _ in entries { id = next[id] ?? id }
            return id
        }
        var renames = Renames()
        for id in next.keys where id.kind == .lesson { renames.lessons[id.name] = last(id).name }
        func now(_ id: ID) -> Renames.Name? {
            guard var name = last(id).inLesson else { return nil }
            name.lesson = renames.lessons[name.lesson] ?? name.lesson
            return name
        }
        for (index, entry) in entries.enumerated() {
            guard let old = entry.id.inLesson, entry.fate != .retired, let new = now(entry.id), new != old else { continue }
            switch entry.id.kind {
            case .cell: renames.cells[old] = new
            case .quiz:
                renames.quizzes[old] = new
                if renames.order[old.name] == nil { renames.order[old.name] = index }
            case .lesson, .exercise: break
            }
        }
        return renames
    }
}

extension PublishedIDs.ID {
    /// The lesson and what stands in it; nil of a lesson or an exercise.
    var inLesson: Renames.Name? {
        let parts = name.split(separator: "/", maxSplits: 1)
        return parts.count == 2 ? Renames.Name(lesson: String(parts[0]), name: String(parts[1])) : nil
    }
}
