import Lessons

/// Swift source, coloured by the compiler's own parser. Identifiers and the like stay plain: fewer colours say more.
func swiftHTML(_ source: String) -> HTML {
    let bytes = Array(source.utf8)
    var html = HTML.empty
    for token in highlightedSwift(source) {
        let text = String(decoding: bytes[token.range], as: UTF8.self)
        // Short names for what is frequent: a listing has hundreds.
        switch token.kind {
        case .keyword: html += "<b>\(content: text)</b>"
        case .number: html += "<i>\(content: text)</i>"
        case .string: html += "<u>\(content: text)</u>"
        case .type: html += "<b class=\"t\">\(content: text)</b>"
        case .comment, .documentation: html += "<b class=\"c\">\(content: text)</b>"
        case .attribute, .directive: html += "<b class=\"a\">\(content: text)</b>"
        case .identifier, .label, .operatorSign, .other: html += "\(content: text)"
        }
    }
    return html
}
