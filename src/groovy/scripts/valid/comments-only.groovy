// Jobs of team payments are made in services.groovy.
/*
 * This file is kept so that the folder exists.
 *   job('nothing') { }
 */
/** Not even documentation makes a job. */
// pipelineJob('neither') {
