extension Turkish {
    static let argumentParser = #"""
"""#
}
