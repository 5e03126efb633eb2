import Diagnostics
import Grading
import Learning
import Lessons
import TerminalView
import Translations

/// Answering a question at the stop.
extension Dialogue {
    /// The question for this learner; nil, and a note why, if its key cannot be had.
    mutating func openPanel(_ quiz: Quiz) -> QuizPanel? {
        do throws(QuizKeyError) {
            return QuizPanel(try Question(quiz, learner: learner, facts: facts))
        } catch {
            show([StyledLine()] + view.message(error.explanation.text(in: .of(session.language)), isError: true))
            return nil
        }
    }

    var quizResult: QuizResults.Result {
        guard let panel else { return QuizResults.Result() }
        return results[session.lesson.id, panel.quiz.id]
    }

    /// Whether the learner may still answer.
    var isAsking: Bool {
        guard let panel else { return false }
        // Whether a graded answer is right is not told, so it may be changed.
        return (panel.quiz.isGraded || !quizResult.isRight) && !session.record(of: panel.quiz.id).isAnswerShown
    }

    /// The question as it stands in the text.
    func lines(of quiz: Quiz) -> [StyledLine] {
        guard let question = try? Question(quiz, learner: learner, facts: facts) else { return view.lines(for: .quiz(quiz)) }
        let result = results[session.lesson.id, quiz.id]
        var lines = view.lines(for: question)
        if quiz.isGraded {
            if result.attempts > 0 { lines += wrapped([Span(words.answerKept, .faint)], width: style.width) }
        } else if result.isRight {
            lines.append(StyledLine(marked("✓ ", words.answeredRight(words.attempts(result.attempts))), .faint))
        } else if session.record(of: quiz.id).isAnswerShown {
            lines.append(StyledLine(words.gaveUp, .faint))
        }
        return lines
    }

    /// Whether the key was an answer or a part of one, or asks about the question.
    mutating func pressAtQuiz(_ key: Key) -> Bool {
        guard case .quiz = stop, let panel else { return false }
        guard isAsking else {
            guard key.command == .character("a") else { return false }
            showSolution(panel)
            return true
        }
        if case .character(let character) = key {
            if let place = letterPlace(character, panel) {
                pick(place, panel)
                return true
            }
            if beginsNumber(character, panel) {
                typing = (.answer, LineInput(String(character)))
                return true
            }
        }
        let command = key.command
        if command == .enter {
            if panel.isTyped { typing = (.answer, LineInput()) } else { submit(panel) }
        } else if command == .backspace, !panel.picked.isEmpty {
            self.panel?.picked.removeLast()
        } else if command == .character("h") {
            takeHint(panel)
        } else if command == .character("s") {
            giveUp(panel)
        } else {
            return false
        }
        return true
    }

    /// Whether a whole line can only be an answer.
    func takesText(_ line: String) -> Bool {
        guard case .lesson = screen, case .quiz = stop, let panel, isAsking, panel.isTyped, running == nil else { return false }
        return line.count > 1 || line.first.map { beginsNumber($0, panel) } == true
    }

    mutating func answer(_ text: String) {
        guard let panel else { return }
        switch panel.quiz.kind {
        case .number: grade(.number(text), panel)
        case .text, .choice, .choices, .order: grade(.text(text), panel)
        }
    }

    // MARK: - Keys

    /// a is the first on the screen.
    private func letterPlace(_ character: Character, _ panel: QuizPanel) -> Int? {
        (0..<panel.letterCount).first { LessonView.letter($0) == String(character) }
    }

    private func beginsNumber(_ character: Character, _ panel: QuizPanel) -> Bool {
        guard case .number = panel.quiz.kind else { return false }
        return character.isNumber || "+-−.,".contains(character)
    }

    private mutating func pick(_ place: Int, _ panel: QuizPanel) {
        switch panel.quiz.kind {
        case .choice:
            self.panel?.picked = [place]
            if let panel = self.panel { submit(panel) }
        case .choices:
            if let index = panel.picked.firstIndex(of: place) {
                self.panel?.picked.remove(at: index)
            } else {
                self.panel?.picked.append(place)
            }
        case .order: if !panel.picked.contains(place) { self.panel?.picked.append(place) }
        case .number, .text: break
        }
    }

    private mutating func submit(_ panel: QuizPanel) {
        if panel.picked.isEmpty, panel.quiz.isGraded, quizResult.attempts > 0 { return goOn() }
        guard !panel.picked.isEmpty || panel.isComposing else { return note(words.noSuchKey) }
        grade(panel.answer, panel)
    }

    private mutating func takeHint(_ panel: QuizPanel) {
        let hints = panel.question.hints
        var record = session.record(of: panel.quiz.id)
        guard !hints.isEmpty else { return note(words.noHints) }
        // After the last one, it can be read again.
        let index = min(record.hintsTaken, hints.count - 1)
        show([StyledLine(), StyledLine(words.hint(index + 1, of: hints.count), .heading)] + view.markdown(hints[index], width: style.width))
        guard record.hintsTaken < hints.count else { return note(words.noMoreHints) }
        record.hintsTaken += 1
        session.record(record, of: panel.quiz.id)
        order(.save)
    }

    private mutating func giveUp(_ panel: QuizPanel) {
        guard !panel.quiz.isGraded else {
            if quizResult.attempts == 0 { say(words.gradedOnly, .faint) }
            return goOn()
        }
        var record = session.record(of: panel.quiz.id)
        record.isAnswerShown = true
        session.record(record, of: panel.quiz.id)
        order(.save)
        showSolution(panel)
    }

    // MARK: - Grading

    private mutating func grade(_ answer: Answer, _ panel: QuizPanel) {
        switch panel.question.grade(answer, language: session.language) {
        case .ungradable(let problem):
            let explanation = problem.explanation(in: session.language)
            show([StyledLine()] + wrapped([Span(explanation.problem.description, .warning)], width: style.width))
            if let hint = explanation.hint { show(wrapped([Span(hint.description, .faint)], width: style.width)) }
            show([StyledLine(words.costsNothing, .faint)])
        case .graded(let grade):
            let id = session.lesson.id
            results.add(grade.score, to: panel.quiz.id, of: id)
            order(
                .record(
                    GivenAnswer(
                        lesson: id, quiz: panel.quiz.id, answer: answer, score: grade.score,
                        hintsTaken: session.record(of: panel.quiz.id).hintsTaken)))
            show([StyledLine()] + view.lines(for: answer, to: panel.question))
            show(panel.quiz.isGraded ? wrapped([Span(words.answerKept, .faint)], width: style.width) : view.lines(for: grade, of: panel.question))
            self.panel?.picked = []
        }
    }

    private mutating func showSolution(_ panel: QuizPanel) {
        guard let solution = panel.question.solution() else {
            let missing = UngradableAnswer.missingModel(panel.question.missingModel ?? "").explanation(in: session.language)
            return show([StyledLine()] + view.message(missing.text(in: .of(session.language)), isError: false))
        }
        show([StyledLine()] + view.lines(for: solution, of: panel.question))
    }
}
