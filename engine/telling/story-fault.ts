/** A story that cannot be read: it names what is not there, or its file is not what it should be. Whoever wrote it can mend it. */
export class StoryFault extends Error {
  override readonly name = 'StoryFault'
}
