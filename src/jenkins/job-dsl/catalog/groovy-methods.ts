/**
 * Methods that every script and closure has in Groovy 2.4: of Script, Closure and Object, and what Groovy adds to these (its runtime's
 * DefaultGroovyMethods).
 */
export const groovyMethods: ReadonlySet<string> = new Set(
  [
    // Script and Object.
    'equals evaluate getBinding getClass getMetaClass getProperty hashCode invokeMethod notify notifyAll print printf println run',
    'setBinding setMetaClass setProperty toString wait',
    // Added to Object.
    'addShutdownHook any asBoolean asType collect dump each eachWithIndex every find findAll findIndexOf findIndexValues',
    'findLastIndexOf findResult getAt getMetaPropertyValues getProperties grep hasProperty identity inject inspect is isCase',
    'iterator metaClass putAt respondsTo sleep split sprintf use with withTraits',
    // Closure.
    'asWritable call clone curry dehydrate getDelegate getDirective getMaximumNumberOfParameters getOwner getParameterTypes',
    'getResolveStrategy getThisObject leftShift memoize memoizeAtLeast memoizeAtMost memoizeBetween ncurry rcurry rehydrate',
    'rightShift setDelegate setDirective setResolveStrategy trampoline',
    // The script's own constructors, in a class that has the script for its outer one.
    'this super',
    // JobParent's properties and methods (job-dsl 3654).
    'getJm setJm getReferencedJobs setReferencedJobs getReferencedViews setReferencedViews getReferencedUserContents',
    'setReferencedUserContents getQueueToBuild setQueueToBuild getReferencedConfigs setReferencedConfigs processItem processView',
  ].flatMap((names) => names.split(' ')),
);
