/** The models of Amazon Bedrock, through the AWS SDK and its Converse API. */
@NullMarked
package dev.tern.aws.bedrock;

import org.jspecify.annotations.NullMarked;
