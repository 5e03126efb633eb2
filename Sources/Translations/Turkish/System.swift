extension Turkish {
    static let systemMessages = #"""
"""#
}
