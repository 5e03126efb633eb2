import Grading
import Learning
import Lessons
import TerminalView

/// The keys that make sense now.
extension Dialogue {
    var keys: [KeyHint] {
        let glossary = session.course.glossary == nil ? [] : [words.doGlossary]
        let everywhere = [words.doSearch] + glossary + [words.doHome, words.doLanguage, words.doQuit, words.doHelp]
        if let typing {
            switch typing.purpose {
            case .search, .term: return [words.doFind, words.doCancel]
            case .answer, .lessonNumber: return [words.doSubmit, words.doCancel]
            }
        }
        if running?.isAskingToQuit == true { return [words.doStopAndQuit, words.doLetRun] }
        if running != nil || lookingBack != nil || !held.isEmpty { return keysWhileRunning }
        if case .glossary = screen {
            return (more.isEmpty ? [] : [words.doMore]) + [words.doFindTerm, words.doLeaveGlossary, words.doLanguage, words.doHelp]
        }
        let isList =
            switch screen {
            case .home, .results: true
            case .lesson, .summary, .report, .glossary: false
            }
        if !more.isEmpty, !isList { return [words.doMore] + everywhere }
        switch screen {
        case .home:
            let count = session.course.entries.count
            return [more.isEmpty ? nextKey : words.doMore] + (count > 1 ? [words.doOpen("1–\(count)")] : [])
                + [words.doSearch] + glossary + [words.doReport, words.doLanguage, words.doQuit, words.doHelp]
        case .lesson: return lessonKeys + everywhere
        case .results(let results):
            let count = results.shown.count
            let first = more.isEmpty ? 2 : 1
            return [more.isEmpty ? words.doGoThere : words.doMore]
                + (count >= first ? [words.doGoTo(count == first ? "\(first)" : "\(first)–\(count)")] : [])
                + (results.first + SearchResults.atOnce < results.hits.count ? [words.doMoreResults] : [])
                + [words.doSearch, words.doLeaveSearch, words.doHelp]
        case .summary:
            let next = session.nextEntry == nil ? words.doContinue : words.doNextLesson
            return [next, words.doReport, words.doBack, words.doHome, words.doLanguage, words.doQuit]
        case .report, .glossary: return [words.doContinue, words.doLanguage, words.doQuit, words.doHelp]
        }
    }

    private var keysWhileRunning: [KeyHint] {
        if !more.isEmpty { return [words.doMore] + (running != nil ? [words.doStop] : []) + [words.doHelp] }
        let isAway = lookingBack != nil || !held.isEmpty
        return (isAway ? [words.doReturnToCell] : []) + (running != nil ? [words.doStop] : []) + [words.doLookBack, words.doQuit, words.doHelp]
    }

    private var lessonKeys: [KeyHint] {
        switch stop {
        case .none, .section, .lessonEnd: return [words.doContinue, words.doBack]
        case .exercise(let id):
            let own = exercises[id] == nil ? [] : [words.doReadTask, words.doSolve, words.doCheck]
            return own + [words.doContinue, words.doBack]
        case .cell(let cell): return keys(at: cell)
        case .quiz: return quizKeys
        }
    }

    private func keys(at cell: Cell) -> [KeyHint] {
        var keys: [KeyHint]
        switch standing(of: cell) {
        case .new: keys = [words.doRun, words.doEdit, words.doSkip]
        case .frozen: keys = [words.doContinue, words.doRunHere, words.doEdit]
        case .done: keys = [words.doContinue, words.doRunAgain, words.doEdit]
        case .stale: keys = [words.doRefresh, words.doPass, words.doEdit]
        case .failed: keys = [words.doTryAgain, words.doEdit, words.doSkip]
        }
        if session.source(of: cell) != cell.source { keys += [words.doDifference, words.doOriginal] }
        return keys + [words.doBack]
    }

    private var quizKeys: [KeyHint] {
        guard let panel else { return [words.doContinue, words.doBack] }
        guard isAsking else { return [words.doContinue] + [words.doReasons] + [words.doBack] }
        var keys: [KeyHint]
        let letters = panel.letterCount > 0 ? "a–" + LessonView.letter(panel.letterCount - 1) : ""
        switch panel.quiz.kind {
        case .choice: keys = [words.doChoose(letters)]
        case .choices: keys = [words.doMark(letters), words.doSubmit]
        case .order: keys = [words.doOrder(letters), words.doSubmit]
        case .number, .text: keys = [words.doType]
        }
        let left = panel.question.hints.count - session.record(of: panel.quiz.id).hintsTaken
        if left > 0 { keys.append(words.doHint(left)) }
        return keys + [!panel.quiz.isGraded ? words.doShowAnswer : quizResult.attempts > 0 ? words.doPass : words.doSkip, words.doLeftArrow(isUnicode: style.glyphs == .unicode)]
    }
}
