extension Turkish {
    static let training = #"""
"""#
}
