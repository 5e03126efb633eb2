import Learning
import Lessons
import TerminalView

/// Which part of the dialogue a key goes to.
extension Dialogue {
    mutating func press(_ key: Key) {
        shown = 0
        notice = nil
        let wasAboutToQuit = isAboutToQuit
        isAboutToQuit = false
        if key == .endOfInput { return quit() }
        if key == .suspend { return order(.suspend) }
        if key == .interrupt { return interrupt(again: wasAboutToQuit) }
        if typing != nil { return type(key) }
        if case .pasted = key { return paste(key) }
        if running != nil || lookingBack != nil || !held.isEmpty { return pressWhileRunning(key) }
        if !more.isEmpty, key.goesOn { return showMore() }
        if case .lesson = screen, more.isEmpty, pressAtQuiz(key) { return }
        if case .glossary(_, let origin) = screen, pressAtGlossary(key.command, from: origin) { return }
        if pressAnywhere(key.command) { return }
        switch screen {
        case .home: pressAtHome(key.command)
        case .lesson: pressInLesson(key.command)
        case .results(let results): pressAtResults(key.command, results)
        case .summary: pressAtSummary(key.command)
        case .report: pressAtReport(key.command)
        case .glossary: note(words.noSuchKey)
        }
    }

    /// A pasted text is an answer where one is typed; elsewhere its letters must not do what keys do.
    private mutating func paste(_ key: Key) {
        guard case .lesson = screen, running == nil, more.isEmpty, case .quiz = stop, isAsking, panel?.isTyped == true else {
            return note(words.pasteNowhere)
        }
        typing = (.answer, LineInput())
        type(key)
    }

    /// Ctrl-C stops what is under way; where nothing is, twice quits.
    private mutating func interrupt(again: Bool) {
        if running != nil { return stopCell() }
        if again { return quit() }
        if typing != nil {
            typing = nil
            return
        }
        isAboutToQuit = true
        note(words.pressAgainToQuit)
    }

    /// A whole line does what its keys do one by one; an empty one is Enter.
    mutating func enter(_ line: String) {
        let text = line.trimmed
        if typing != nil || text.isEmpty || takesText(text) {
            if typing == nil, !text.isEmpty { typing = (.answer, LineInput()) }
            if let purpose = typing?.purpose { typing = (purpose, LineInput(line.trimmed)) }
            return press(.enter)
        }
        for character in text where character != " " && character != "," { press(.character(character)) }
        // Marks and orders are complete with the line.
        if let panel, panel.isComposing, case .lesson = screen { press(.enter) }
    }

    mutating func showMore() {
        let lines = more
        more = []
        show(lines)
    }

    /// Keys that mean the same wherever nothing is typed; whether this was one.
    mutating func pressAnywhere(_ key: Key) -> Bool {
        if key == .redraw {
            showAgain()
            return true
        }
        guard case .character(let character) = key else { return false }
        switch character {
        case "q": quit()
        case "?": showHelp()
        case "l": switchLanguage()
        case "g": openGlossary()
        case "/": typing = (.search, LineInput())
        case "c": showHome()
        default: return false
        }
        return true
    }

    mutating func quit() {
        if running != nil { order(.stopCell) }
        order(.save)
        order(.show([StyledLine(), StyledLine(words.stopped, .faint)]))
        order(.quit)
        isOver = true
    }

    private mutating func switchLanguage() {
        guard session.switchLanguage() else { return note(words.noOtherLanguage) }
        order(.save)
        more = []
        showAgain()
    }

    /// What is on the screen once more, perhaps in another language.
    mutating func showAgain() {
        more = []
        switch screen {
        case .home: showHome()
        case .lesson: reopen()
        case .results(let results): search(results.query)
        case .summary: showSummary()
        case .report: showReport()
        case .glossary(let query, let origin): showGlossary(query: query, from: origin)
        }
    }

    mutating func showHelp() {
        var lines: [StyledLine] = []
        let width = words.help.flatMap(\.keys).map { displayWidth($0.key) }.max() ?? 0
        for topic in words.help {
            lines += [StyledLine(), StyledLine(topic.title, .heading)]
            for hint in topic.keys {
                lines += wrapped([Span(hint.does)], width: style.width - width - 4).enumerated().map { index, line in
                    let name = index == 0 ? hint.key : ""
                    let space = String(repeating: " ", count: width + 2 - displayWidth(name))
                    return line.prefixed(by: Span("  " + name + space, .bold))
                }
            }
        }
        // What waits for room comes after it.
        let waiting = more
        more = []
        show(lines)
        more += waiting
    }
}

extension Key {
    /// Capital letters are commands even where small ones are answers.
    var command: Key {
        switch self {
        case .character(let character) where character.isASCII && character.isUppercase:
            .character(Character(character.lowercased()))
        case .character(let character): .character(character)
        case .enter, .escape, .backspace, .delete, .left, .right, .up, .down, .home, .end, .pageUp, .pageDown, .interrupt, .redraw,
            .eraseLine, .suspend, .endOfInput, .pasted, .other:
            self
        }
    }

    /// Whether it asks for what comes next.
    var goesOn: Bool { [.enter, .character(" "), .down, .pageDown, .right].contains(self) }

    /// Whether it asks for what came before.
    var goesBack: Bool { [.character("b"), .character("<"), .left, .up, .pageUp, .backspace].contains(self) }
}

extension String {
    var trimmed: String {
        let from = drop(while: \.isWhitespace)
        return String(from.reversed().drop(while: \.isWhitespace).reversed())
    }
}
