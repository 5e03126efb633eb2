/// Leads a cache through a story: `["store", query, answer, model]`, `["ask", query, model]`, `["wait", seconds]`.
/// Returns what it answered to every "ask".
func replies(lifetime: Int, steps: [[String]]) -> [String?] {
    var cache = PredictionCache(lifetime: lifetime)
    var now = 0
    var replies: [String?] = []
    for step in steps {
        switch step[0] {
        case "store": cache.store(step[2], for: step[1], model: step[3], now: now)
        case "ask": replies.append(cache.answer(to: step[1], model: step[2], now: now))
        default: now += Int(step[1]) ?? 0
        }
    }
    return replies
}
