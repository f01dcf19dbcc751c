def parameters(Map<String, ?> wanted) {
    return { context ->
        wanted.each { name, value ->
            switch (value) {
                case Boolean: context.booleanParam(name, value); break
                case List: context.choiceParam(name, value); break
                default: context.stringParam(name, value as String)
            }
        }
    }
}

job('payments/parameters') {
    parameters parameters(DRY_RUN: true, FORMAT: ['pdf', 'csv'], DAY: '')
    parameters {
        def context = delegate
        parameters(REGION: ['eu', 'us']).call(context)
        owner.println 'owner'
        this.println 'this'
    }
}
