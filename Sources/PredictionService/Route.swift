/// What can be asked of the service.
enum Route: String, CaseIterable, Sendable {
    case page = "/"
    case style = "/live.css"
    case script = "/live.js"
    case live = "/live.json"
    case predict = "/predict"
    case health = "/healthz"
    case metrics = "/metrics"
    case openAPI = "/openapi.json"

    var methods: [String] {
        switch self {
        case .predict: ["POST"]
        case .page, .style, .script, .live, .health, .metrics, .openAPI: ["GET", "HEAD"]
        }
    }

    /// What says nothing about the queries is for everybody who reaches the service.
    var needsToken: Bool {
        switch self {
        case .predict, .live, .metrics: true
        case .page, .style, .script, .health, .openAPI: false
        }
    }
}
