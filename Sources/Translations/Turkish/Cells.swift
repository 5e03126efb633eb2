extension Turkish {
    static let cells = #"""
"""#
}
