extension Turkish {
    static let help = #"""
"""#
}
