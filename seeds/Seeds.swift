/// Placeholder.
public enum Seeds {}
