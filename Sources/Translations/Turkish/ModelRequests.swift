extension Turkish {
    static let modelRequests = #"""
"""#
}
