import groovy.json.JsonSlurper
import groovy.transform.Field
import java.nio.file.*
import java.util.concurrent.TimeUnit as Unit
import static java.util.Collections.emptyList
import static java.lang.Math.*
import static java.lang.Integer.parseInt as number

import javaposse.jobdsl.dsl.DslFactory
import hudson.model.*; import jenkins.model.Jenkins

@Field final int LIMIT = number('3')

job('payments/imported') {
    quietPeriod((int) Unit.MINUTES.toSeconds(1))
    description "${max(LIMIT, 2)} ${emptyList()} ${Paths.get('a', 'b')}"
}
import java.time.LocalDate
println LocalDate.MAX.year
