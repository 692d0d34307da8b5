/** What the events of AWS's services say has happened: pure mappers from their JSON, and the answer in their form. */
@NullMarked
package dev.tern.aws.event;

import org.jspecify.annotations.NullMarked;
