extension Turkish {
    static let commandLineMistakes = #"""
"""#
}
