"""The words that a language model of Python's reference knows: the most frequent of its training part."""

from __future__ import annotations


def common_words() -> list[str]:
    """List 1200 words and signs, in small letters: the most frequent in training."""
    signs = [*"!\"#%&'()*+,-./:;<=>?@[\\]^{|}–—‘’“”…"]
    words = """
    0 01 02x 0x 1 10 100 11 115 12 13 14 140000 16 1e 1e100 2 200 24n 3 30 32 37 4
    42 5 500 6 7 8 81w 9 _ __add__ __all__ __annotations__ __bool__ __builtins__
    __call__ __class__ __class_getitem__ __code__ __debug__ __del__ __delete__
    __dict__ __dir__ __doc__ __enter__ __eq__ __exit__ __format__ __func__
    __future__ __get__ __getattr__ __getattribute__ __getitem__ __hash__ __iadd__
    __init__ __init_subclass__ __iter__ __len__ __main__ __match_args__ __missing__
    __module__ __mro_entries__ __name__ __ne__ __new__ __prepare__ __radd__ __repr__
    __self__ __set__ __set_name__ __setattr__ __slots__ __str__ __weakref__ a ab abc
    about above abs absolute abstract accept accepted access accessed accessible
    accessing active actual actually add added addition additional affect after
    again against algorithm alias aliases align aligned alignment alive all allow
    allowed allows already also although always an and annotation annotations
    another any anything appear appears append applied applies apply appropriate
    arbitrary are arg arg_name args argument arguments arithmetic around arthur as
    ascii assert assign assigned assignment assignment_expression assignments
    associated async asynchronous at attached attempt attempted attr attribute
    attributeerror attributes auditing automatic automatically available avoid await
    b back backslash backslashes bacon bad bar base based bases baz be because
    become becomes been before begins behavior behaviour being below best between
    bill bin binary bind binding bindings binds bit bits bitwise block blocks body
    bool boolean both bottom bound boundaries bpnumber br braces brackets break
    breakpoint breakpoints builds built builtins but by byte bytearray bytecode
    bytes c call callable called caller calling calls can cannot capital capture
    capture_pattern case case_block cased cases category caught cause causes cell
    center centered certain change changed changes character characters chars check
    class class_of_obj classes classmethod clause clauses clear close cls co_flags
    code coefficient collected collection collections colon column com comma command
    commands common compare comparison comparisons compatibility compile compiled
    compiler complex compound comprehension compute computed concatenation condition
    considered constructed constructor contain contained container containers
    containing contains context contexts continue continues control convenient
    conversion convert converted converts coord coordinates copied copy coroutine
    correctly corresponding could count counter cpython create created creating
    creation curly current currently custom customization customize customized
    customizing d data database debug debugged debugger debugging decimal
    declaration declarations declared decorated decorator decorators def default
    default_name defaults define defined defines defining definition definitions
    defparameter del delete deleted deletion depend depending depends derived
    described description descriptions descriptor descriptors desired destroyed
    detail details determine determined determines dict dictionaries dictionary
    dictview differ difference different differently digit digitpart digits dir
    direct directly dishes display displays division divmod do documentation does
    doesn don done double due duplicate during dynamic dynamically e each earlier
    effect efficient eggs either elements ellipsis else empty emulate emulating
    enabled enclosed enclosing encoding end enter entered entire entries entry enum
    environment equal equivalent error errors escape escapes etc eval evaluate
    evaluated evaluates evaluation even event every exactly example examples except
    exception exceptiongroup exceptions excess exec executable execute executed
    executes executing execution exist existing exit exited explicit explicitly
    exponent expr expression expressions extension extra f f1 f2 fail failed fails
    failure falls false feature features fg field field_name fields file filename
    files fill fillchar filled finally find finite first fixed flag float floating
    floor flow follow followed following follows foo for form formal format
    format_spec formatted formatting formed found four frame free from full func
    function functions further future g garbage general generally generator generic
    get given gives global globals grammar greater group grouping guaranteed guard h
    had handled handler handlers handling happened happens has hash hashable have
    header help here hex hierarchy hints hook how however i identifier identifiers
    identity if ignore ignored illegal imaginary immediately immutable implement
    implementation implementations implemented implementing implements implicit
    implicitly import important imported in include included includes including
    index indexed indicated indicates individual information inheritance insert
    inserted inserting insertion inside inspect instance instances instead
    instruction int integer integers intended interactive interface interpretation
    interpreted interpreter into introduced invoke invoked irrefutable is isinstance
    isupper it item items iterable iterate iterated iteration iterator its itself j
    juice jump just k key keyerror keys keyword keyword_item keywords known kwargs
    lambda language larger last later latter leading least left len length less
    letter letters level levels lexical library like line lineno lines list listed
    lists literal literals loaded local locale locals logical looked lookup loop
    lowercase lst m m_expr made make manager managers map mapping mappings match
    matched matches matching maxsplit may meaning means mechanism membership memory
    menu meta metaclass metaclasses method methods mini missing mode modified module
    modules modulo more mortem most mro multiple multiplication must mutable myclass
    n name name_or_attr named names namespace nearest need needed needs negative
    nested never new newline next no non none nonlocal normal normally not notation
    note nothing notimplemented now number numbers numeric numeric_type o obj object
    objects occur occurred occurrence occurs oct octal of often old omitted on once
    one only open operand operands operation operations operator operators option
    optional options or order original oserror other otherwise out output outputs
    over overridden override own owner p p1 p2 package padding pair pairs parameter
    parameters parent parentheses part particular pass passed pattern patterns pdb
    pdbrc penguin pep place point points popitem position positional positive
    possible possibly post pow power practices precedence precision prefix present
    presentation previous previously print printed priority process processed
    produce program prompt property protocol provide provided provides public
    purpose py python quote quoted quotes r raise raised raises range rather raw rb
    re reached read real reason recent recognized recommended refer reference
    references refers reflected related release remaining remove removed
    removeprefix removesuffix removing repeated replaced replacement repr represent
    representation represented representing represents requested required requires
    reserved resolution resolved rest result resulting results retrieved return
    returned returns reverse reversed right rule rules run runtime runtimeerror s
    same sausage saved scientific scope script search searched second section see
    selected self semantics sense sep separated separator sequence sequences set
    set_trace sets setting should shown sign signed_number significant similar
    simple since single singleton size skip slice slicing slot slots so soft some
    something source space spacious spam special specific specification specified
    specifies specify specifying split splitlines splits square stack standard star
    starred_item start starts statement statements static stdin step steps still
    stop stored str strictly string strings structural style sub subclass subclasses
    subject subpattern subpatterns substring succeed succeeds such suffix suite
    super supplied support supported supports syntax syntaxerror sys t tab table
    take takes target terminates terms test tests text than that the their them then
    there these they third this those three through thus time titlecase to together
    top total trace traceback trailing transformation transformed translated treated
    true truth try tuple tuples two type typed typeerror types typical typically u
    u_expr unary unavailable unchanged undefined under underlying underscore
    understood unicode unique unless unlike unpacking until up update upper
    uppercase usage use used useful user users uses using usually utf v val valid
    value valueerror values variable variables various version versions via view
    views virtual was way we well were what when where whether which while
    whitespace whose width will with within without word words work works would
    wrapped writable written x y yield yields you z zero zerodivisionerror zeros
    """
    return [*signs, *words.split()]
