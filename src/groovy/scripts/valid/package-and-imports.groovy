package com.acme.jobs

import java.util.regex.Pattern

Pattern release = Pattern.compile('v[0-9.]+', Pattern.CASE_INSENSITIVE | Pattern.MULTILINE)
job('payments/releases') {
    scm {
        git { branch(release.pattern()) }
    }
}
