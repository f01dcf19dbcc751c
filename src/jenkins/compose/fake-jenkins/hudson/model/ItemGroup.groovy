package hudson.model

interface ItemGroup {
    Collection getItems()
}
