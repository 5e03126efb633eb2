extension TerminalStyle {
    /// The bytes for the terminal: the only place that makes escape sequences (ECMA-48, SGR).
    package func encoded(_ line: StyledLine) -> String {
        line.spans.map(encoded).joined()
    }

    /// The lines, each with its end.
    package func encoded(_ lines: [StyledLine]) -> String {
        lines.map { encoded($0) + "\n" }.joined()
    }

    private func encoded(_ span: Span) -> String {
        guard ink != .plain else { return span.text }
        var codes: [String] = []
        if span.style.isBold { codes.append("1") }
        if span.style.isItalic { codes.append("3") }
        if span.style.isUnderlined { codes.append("4") }
        if span.style.isStruck { codes.append("9") }
        if let colour = colour(span.style.tint) { codes.append(colour) }
        var text = span.text
        if !codes.isEmpty { text = "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m" }
        if links == .hyperlinks, let link = span.style.link {
            // Only printable ASCII may stand in the address.
            let address = link.unicodeScalars.filter { (0x21...0x7E).contains($0.value) }.map(String.init).joined()
            text = "\u{1B}]8;;\(address)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
        }
        return text
    }

    /// Colours that can be read on a dark and on a light ground.
    private func colour(_ tint: Tint) -> String? {
        switch ink {
        case .plain: return nil
        case .monochrome: return tint == .faint ? "2" : nil
        case .ansi16, .palette256: break
        }
        let rich = ink == .palette256
        // Of the sixteen colours, few can be read on both grounds: red, magenta, bright blue and grey.
        switch tint {
        case .plain: return nil
        case .heading: return rich ? "38;5;32" : "94"
        case .faint, .comment: return rich ? "38;5;244" : "90"
        case .code: return rich ? "38;5;67" : "35"
        case .link: return rich ? "38;5;32" : "94"
        case .good: return rich ? "38;5;28" : nil
        case .bad: return rich ? "38;5;160" : "31"
        case .warning: return rich ? "38;5;130" : "35"
        case .keyword: return rich ? "38;5;132" : "35"
        case .type: return rich ? "38;5;30" : "94"
        case .number: return rich ? "38;5;130" : nil
        case .string: return rich ? "38;5;65" : nil
        case .attribute: return rich ? "38;5;132" : "35"
        }
    }
}
