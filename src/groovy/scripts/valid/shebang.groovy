#!/usr/bin/env groovy
// A person can run this file on a machine, too.
job('payments/from-the-shell') {
    description 'Begins with a line that is for the shell'
}
