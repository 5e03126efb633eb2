/// `text` as it stands in HTML, SVG or XML, between tags or within an attribute's quotation marks.
///
/// Works by Unicode scalars: a quotation mark with an accent upon it is one `Character` and would slip through. Control
/// characters, which these formats forbid, become U+FFFD.
package func escapedMarkup(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "'": result += "&#39;"
        case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
        case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
