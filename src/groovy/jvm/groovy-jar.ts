/** The Groovy that Jenkins has had since the end of 2021 (jenkinsci/jenkins, bom/pom.xml). */
export const groovyJar = {
  version: '2.4.21',
  fileName: 'groovy-all-2.4.21.jar',
  coordinates: 'org.codehaus.groovy:groovy-all:2.4.21',
  /** Of the file in Maven Central. */
  sha256: 'de65260cf2070442e99882f2f3d72e7531725c1e6a257446cc0cea525c607bd0',
} as const;
