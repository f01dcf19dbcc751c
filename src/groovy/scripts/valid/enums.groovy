enum Stage {
    DEV('dev-cluster'), TEST('test-cluster'),
    PROD('prod-cluster') {
        @Override
        boolean isSafe() { false }
    }

    final String cluster

    Stage(String cluster) {
        this.cluster = cluster
    }

    boolean isSafe() { true }

    static Stage of(String text) {
        values().find { it.name().equalsIgnoreCase(text) }
    }
}

enum Size { SMALL, MEDIUM, LARGE }

enum Priority {
    LOW,
    HIGH
}

Stage.values().each { stage ->
    job("deploy/${stage.name().toLowerCase()}") {
        label(stage.cluster)
        if (!stage.safe) {
            properties { disabled() }
        }
    }
}
for (Size size in Size.values()) println "${size} ${Priority.HIGH}"
