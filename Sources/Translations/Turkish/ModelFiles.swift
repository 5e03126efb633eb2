extension Turkish {
    static let modelFiles = #"""
"""#
}
