extension Turkish {
    static let data = #"""
"""#
}
