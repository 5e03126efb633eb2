/// One output in several formats, as in a Jupyter notebook: whoever shows it takes the richest format it can.
///
/// The plain text is always there and says everything that the other formats say.
public struct MIMEBundle: Hashable, Sendable {
    /// A format of an output; the raw value is its media type.
    public enum Format: String, CaseIterable, Hashable, Sendable {
        /// Unicode text for a terminal, at most 72 columns wide, readable without colour.
        case text = "text/plain"
        /// A drawing with a title and a description, for light and dark pages.
        case svg = "image/svg+xml"
        /// A fragment of a page, already escaped.
        case html = "text/html"
        /// A table as data: `{"caption", "columns": [{"name", "type"}], "rows": [[…]]}`.
        case table = "application/vnd.imbik.table+json"
    }

    /// The plain text.
    public var text: String
    private var others: [Format: String] = [:]

    /// An output with its plain text and whatever else it has.
    public init(text: String, svg: String? = nil, html: String? = nil, table: String? = nil) {
        self.text = text
        self[.svg] = svg
        self[.html] = html
        self[.table] = table
    }

    /// The output in one format, or nil where it has none. The plain text is never nil: setting it to nil empties it.
    public subscript(format: Format) -> String? {
        get { format == .text ? text : others[format] }
        set {
            switch format {
            case .text: text = newValue ?? ""
            case .svg, .html, .table: others[format] = newValue
            }
        }
    }

    /// The formats at hand, in the order of `Format`.
    public var formats: [Format] { Format.allCases.filter { self[$0] != nil } }

    var json: JSON {
        .object(formats.map { ($0.rawValue, .string(self[$0] ?? "")) })
    }
}
