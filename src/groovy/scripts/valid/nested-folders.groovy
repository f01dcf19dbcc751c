def tree = [payments: [backend: [:], frontend: [mobile: [:], web: [:]]], search: [:]]

def makeFolders(Map folders, String parent = '') {
    folders.each { name, below ->
        def path = parent ? "$parent/$name" : name
        folder(path) {
            displayName(name.capitalize())
            primaryView('All')
            authorization {
                permission('hudson.model.Item.Read', 'authenticated')
                permissionAll('admin')
            }
        }
        if (below) makeFolders(below, path)
    }
}
makeFolders(tree)
