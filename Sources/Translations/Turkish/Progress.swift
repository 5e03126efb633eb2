extension Turkish {
    static let progress = #"""
"""#
}
