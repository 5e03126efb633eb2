extension Turkish {
    static let programMessages = #"""
"""#
}
