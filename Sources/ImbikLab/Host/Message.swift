/// What a running cell tells whoever runs it.
enum Message {
    case display(MIMEBundle)
    case progress(label: String, fraction: Double, detail: String)
    case claim(text: String, holds: Bool)

    /// The one JSON object that goes to the host.
    var json: JSON {
        switch self {
        case .display(let bundle):
            .object([("display", bundle.json)])
        case .progress(let label, let fraction, let detail):
            .object([
                (
                    "progress",
                    .object([("label", .string(label)), ("fraction", .number(fraction)), ("detail", .string(detail))])
                )
            ])
        case .claim(let text, let holds):
            .object([("claim", .object([("text", .string(text)), ("holds", .bool(holds))]))])
        }
    }

    /// What a plain script prints instead; nil for what is only worth showing live.
    var scriptText: String? {
        switch self {
        case .display(let bundle): bundle.text
        case .progress: nil
        case .claim(let text, let holds): holds ? "✓ \(text)" : "✗ does not hold: \(text)"
        }
    }
}
