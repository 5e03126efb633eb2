package import Diagnostics
package import Exercises
import Lessons

extension LessonView {
    /// What an exercise asks: title, points, time, and its text.
    package func opening(of exercise: Exercise) -> [StyledLine] {
        let facts = [words.points(exercise.points), words.minutes(exercise.minutes)].joined(separator: " · ")
        let text = ProseBlock.parseWithFootnotes(exercise.text[words.language])
        var view = self
        view.footnotes = text.footnotes
        var layout = ProseLayout(view: view)
        return heading(1, [.text(exercise.title[words.language])], width: style.width) + [StyledLine(facts, .faint), StyledLine()]
            + layout.lines(text.blocks, width: style.width) + layout.endNotes(width: style.width)
    }

    /// Swift source, coloured.
    package func source(_ text: String) -> [StyledLine] {
        highlightedLines(text).flatMap { chopped($0, width: style.width) }
    }

    /// Every check with what was found; the first failed one, and those with another mistake than it, in full.
    ///
    /// - Parameter book: says in the learner's language what a machine or a compiler could not do.
    package func verdict(_ verdict: Verdict, on exercise: Exercise, in book: PhraseBook = .english) -> [StyledLine] {
        switch verdict {
        case .graded(let results): graded(results, exercise)
        case .doesNotCompile(let messages):
            messages.flatMap(diagnostic) + [StyledLine(), StyledLine(words.doesNotCompile, .warning)]
        case .lacks(let declarations):
            wrapped([Span(words.lacksFunctions, .warning)], width: style.width)
                + declarations.flatMap { highlightedLines($0).flatMap { chopped([Span("    ")] + $0, width: style.width) } }
        case .doesNotBuild(let reason):
            chopped([Span(reason.text(in: book))], width: style.width) + [StyledLine(words.doesNotBuild, .warning)]
        case .notGraded(let fault): notGraded(fault, book)
        }
    }

    private func graded(_ results: [CheckResult], _ exercise: Exercise) -> [StyledLine] {
        var lines: [StyledLine] = []
        var causes: [BilingualText] = []
        let shown = Set(results.filter { $0.finding != nil }.prefix(Self.mostInFull).map(\.check))
        for result in results {
            let name = exercise.check(result.check)?.name[words.language] ?? result.check.name
            switch result.state {
            case .passed: lines += marked("✓", words.passed, .good, name)
            case .notRun(let model): lines += marked("·", words.notRunHere, .warning, "\(name) (\(words.modelMissing(model)))")
            case .failed(let finding):
                lines += marked("✗", words.failed, .bad, name)
                if shown.contains(result.check) { lines += self.finding(finding, exercise) }
                if let cause = finding.likelyCause, !causes.contains(cause) { causes.append(cause) }
            }
        }
        for cause in causes {
            lines += [StyledLine(), StyledLine([Span(words.likelyCause + ":", .bold)])]
            lines += markdown(cause[words.language], width: style.width - 2).map { $0.indented(by: 2) }
        }
        let passed = results.count(where: \.isPassed)
        lines.append(StyledLine())
        if passed == results.count {
            lines.append(StyledLine(words.allChecksPassed(passed), .good))
        } else {
            lines.append(StyledLine(words.checksPassed(passed, of: results.count), .warning))
        }
        return lines
    }

    /// So many failed checks are told in full: who mends the first often mends the others.
    private static let mostInFull = 2

    private func marked(_ sign: String, _ word: String, _ tint: Tint, _ text: String) -> [StyledLine] {
        let mark = style.glyphs == .unicode && !style.isSpoken ? "\(sign) " : "\(word): "
        let lines = wrapped([Span(text)], width: style.width - mark.count - 2)
        return lines.enumerated().map { index, line in
            (index == 0 ? line.prefixed(by: Span(mark, tint)) : line.indented(by: mark.count)).indented(by: 2)
        }
    }

    private func finding(_ finding: Finding, _ exercise: Exercise) -> [StyledLine] {
        let text = FindingText(finding, in: exercise, language: words.language)
        let width = max(words.expected.count, words.found.count) + 2
        func row(_ name: String, _ value: String) -> [StyledLine] {
            let label = Span(name + String(repeating: " ", count: width - name.count), .faint)
            return folded([Span(value, .code)], width: style.width - width - 6).enumerated().map { index, line in
                index == 0 ? line.prefixed(by: label) : line.indented(by: width)
            }
        }
        var lines = folded(highlightedLines(text.call).first ?? [], width: style.width - 6)
        if let expected = text.expected { lines += row(words.expected, expected) }
        if let found = text.found { lines += row(words.found, found) }
        return (lines + wrapped([Span(text.mistake)], width: style.width - 6)).map { $0.indented(by: 6) }
    }

    private func notGraded(_ fault: NotGraded, _ book: PhraseBook) -> [StyledLine] {
        let detail: String =
            switch fault {
            case .solutionFailed(let check), .judgeFailed(let check): check.name
            case .authorsCodeDoesNotCompile(let file, let messages): messages.first.map { "\(file): \($0.problem.text(in: book))" } ?? file
            case .nothingRan: ""
            case .machine(let reason): reason.text(in: book)
            }
        return wrapped([Span(words.authorsFault, .warning)], width: style.width)
            + (detail.isEmpty ? [] : chopped([Span(detail, .faint)], width: style.width))
    }
}
