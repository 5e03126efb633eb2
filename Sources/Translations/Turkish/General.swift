extension Turkish {
    static let general = #"""
"""#
}
